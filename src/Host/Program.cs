using TradingChitti.Host.Commands;

return await HostCommands.RunAsync(args);
