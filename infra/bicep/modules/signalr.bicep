@description('Required. Name of the SignalR Service.')
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags object

@description('Required. Size.')
param skuName string

@description('Required. Origins a browser may connect from.')
param allowedOrigins array

@description('Required. Log Analytics workspace that diagnostic logs go to.')
param workspaceId string

resource signalR 'Microsoft.SignalRService/signalR@2024-03-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: skuName
    capacity: 1
  }
  kind: 'SignalR'
  properties: {
    disableLocalAuth: true
    features: [
      { flag: 'ServiceMode', value: 'Serverless' }
    ]
    cors: { allowedOrigins: allowedOrigins }
    tls: { clientCertEnabled: false }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: signalR
  properties: {
    workspaceId: workspaceId
    logs: [
      { categoryGroup: 'allLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

output name string = signalR.name
