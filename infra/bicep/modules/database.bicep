@description('Required. Name of the server.')
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags object

@description('Required. Compute size.')
param skuName string

@description('Required. Tier of the compute size.')
param skuTier string

@description('Required. Object id of the Entra administrator.')
param adminObjectId string

@description('Required. Name of the Entra administrator.')
param adminName string

@description('Required. Kind of the Entra administrator.')
param adminType string

@description('Required. Log Analytics workspace that diagnostic logs go to.')
param workspaceId string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: skuName
    tier: skuTier
  }
  properties: {
    version: '16'
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: { mode: 'Disabled' }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: adminObjectId
  properties: {
    principalName: adminName
    principalType: adminType
    tenantId: tenant().tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'tradingchitti'
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
  dependsOn: [administrator]
}

// Function apps have no fixed addresses; this rule admits Azure-internal callers, and Entra sign-in over TLS decides who they are.
resource allowAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: server
  name: 'allow-azure-services'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
  dependsOn: [database]
}

resource requireTls 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'require_secure_transport'
  properties: {
    source: 'user-override'
    value: 'on'
  }
  dependsOn: [allowAzure]
}

// The burstable tier has no built-in PgBouncer; the larger tiers pool there and the apps connect to port 6432.
resource pooler 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = if (skuTier != 'Burstable') {
  parent: server
  name: 'pgbouncer.enabled'
  properties: {
    source: 'user-override'
    value: 'true'
  }
  dependsOn: [requireTls]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: server
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'PostgreSQLLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output port int = skuTier == 'Burstable' ? 5432 : 6432
output databaseName string = database.name
