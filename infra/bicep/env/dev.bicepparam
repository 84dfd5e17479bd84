using '../main.bicep'

param environmentName = 'dev'
param databaseAdminObjectId = readEnvironmentVariable(
  'DATABASE_ADMIN_OBJECT_ID',
  '00000000-0000-0000-0000-000000000000'
)
param databaseAdminName = readEnvironmentVariable('DATABASE_ADMIN_NAME', 'tradingchitti-admins')
