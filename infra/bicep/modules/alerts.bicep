@description('Required. Prefix of resource names.')
param baseName string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags object

@description('Required. Log Analytics workspace that the queries run on.')
param workspaceId string

@description('Required. PostgreSQL server.')
param databaseId string

@description('Required. Mail addresses to tell.')
param emails array

@description('Required. Monthly budget; 0 sets none.')
param monthlyBudget int

@description('Required. First day of the month from which the budget counts.')
param budgetStartDate string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${baseName}-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'chitti'
    enabled: true
    emailReceivers: [
      for (email, index) in emails: {
        name: 'mail-${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource poisoned 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${baseName}-poison-messages'
  location: location
  tags: tags
  properties: {
    displayName: 'A message failed five times'
    description: 'Read GET /api/v1/poison, mend the cause, then replay the message.'
    severity: 2
    enabled: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    scopes: [workspaceId]
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

resource databaseCpu 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${baseName}-database-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'PostgreSQL is busy; lower maximumInstanceCount or choose a larger size.'
    severity: 2
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          operator: 'GreaterThan'
          threshold: 85
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [
      { actionGroupId: operators.id }
    ]
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = if (monthlyBudget > 0) {
  name: '${baseName}-budget'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStartDate }
    notifications: {
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 90
        thresholdType: 'Forecasted'
        contactEmails: emails
        contactGroups: [operators.id]
      }
    }
  }
}
