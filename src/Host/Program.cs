Console.Error.WriteLine("TradingChitti host");
