// TradingChitti on Azure: four Flex Consumption function apps, PostgreSQL, storage queues, SignalR Service and a static dashboard.
// Every connection is by managed identity; no key or password is stored in a setting.
targetScope = 'resourceGroup'

@description('Required. Short name of the environment, such as dev or prod; part of every resource name.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Optional. Region of all resources.')
param location string = resourceGroup().location

@description('Optional. Region of the dashboard; static web apps exist in few regions, and serve from everywhere.')
param dashboardLocation string = 'eastasia'

@description('Required. Object id of the Entra group or user that administers PostgreSQL.')
param databaseAdminObjectId string

@description('Required. Name of that Entra group or user, as PostgreSQL will know it.')
param databaseAdminName string

@description('Optional. Kind of that principal.')
@allowed(['Group', 'ServicePrincipal', 'User'])
param databaseAdminType string = 'Group'

@description('Optional. PostgreSQL size; the burstable one carries a few thousand instruments of daily bars.')
param databaseSkuName string = 'Standard_B1ms'

@description('Optional. Tier of databaseSkuName.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseSkuTier string = 'Burstable'

@description('Optional. SignalR Service size.')
@allowed(['Free_F1', 'Standard_S1'])
param signalRSkuName string = 'Free_F1'

@description('Optional. The most instances one function app may scale to; bounds both load on PostgreSQL and the bill.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Optional. Monthly budget in the billing currency; 0 sets none.')
@minValue(0)
param monthlyBudget int = 0

@description('Optional. First day of a month from which the budget counts.')
param budgetStartDate string = utcNow('yyyy-MM-01')

@description('Optional. Mail addresses that alerts and budget notices go to.')
param alertEmails array = []

var suffix = uniqueString(resourceGroup().id, environmentName)
var baseName = 'chitti-${environmentName}'
var tags = {
  product: 'TradingChitti'
  environment: environmentName
}

// The one list of work queues; a test holds it to the queue triggers.
var queueNames = [
  'fetch-feed'
  'enrich-articles'
  'import-bars'
  'compute-series'
  'evaluate-rules'
  'push-alerts'
]

// One app per folder under functions/.
var apps = [
  { name: 'ingest', memoryMB: 2048 }
  { name: 'compute', memoryMB: 2048 }
  { name: 'signals', memoryMB: 2048 }
  { name: 'api', memoryMB: 2048 }
]

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    baseName: baseName
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('chitti${environmentName}${suffix}', 24)
    location: location
    tags: tags
    queueNames: queueNames
    deploymentContainers: [for app in apps: 'app-${app.name}']
    workspaceId: monitoring.outputs.workspaceId
  }
}

module signalR 'modules/signalr.bicep' = {
  name: 'signalr'
  params: {
    name: '${baseName}-${suffix}'
    location: location
    tags: tags
    skuName: signalRSkuName
    allowedOrigins: ['https://${dashboard.outputs.hostName}']
    workspaceId: monitoring.outputs.workspaceId
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${baseName}-${suffix}'
    location: location
    tags: tags
    skuName: databaseSkuName
    skuTier: databaseSkuTier
    adminObjectId: databaseAdminObjectId
    adminName: databaseAdminName
    adminType: databaseAdminType
    workspaceId: monitoring.outputs.workspaceId
  }
}

module dashboard 'modules/dashboard.bicep' = {
  name: 'dashboard'
  params: {
    name: '${baseName}-dashboard'
    location: dashboardLocation
    tags: tags
  }
}

module functionApps 'modules/functionapp.bicep' = [
  for app in apps: {
    name: 'app-${app.name}'
    params: {
      name: '${baseName}-${app.name}-${suffix}'
      appName: app.name
      location: location
      tags: tags
      memoryMB: app.memoryMB
      maximumInstanceCount: maximumInstanceCount
      storageAccountName: storage.outputs.name
      signalRName: signalR.outputs.name
      databaseHost: database.outputs.host
      databasePort: database.outputs.port
      databaseName: database.outputs.databaseName
      applicationInsightsConnectionString: monitoring.outputs.connectionString
      applicationInsightsName: monitoring.outputs.applicationInsightsName
      workspaceId: monitoring.outputs.workspaceId
      allowedOrigins: app.name == 'api' ? ['https://${dashboard.outputs.hostName}'] : []
    }
  }
]

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    baseName: baseName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    databaseId: database.outputs.id
    emails: alertEmails
    monthlyBudget: monthlyBudget
    budgetStartDate: budgetStartDate
  }
}

@description('Where the dashboard is served.')
output dashboardUrl string = 'https://${dashboard.outputs.hostName}'

@description('Where the HTTP API is served.')
output apiUrl string = 'https://${functionApps[3].outputs.hostName}/api/v1'

@description('The identities that need a role in PostgreSQL; docs/deploy.md gives the two statements for each.')
output databaseIdentities array = [for (app, index) in apps: functionApps[index].outputs.identityName]
