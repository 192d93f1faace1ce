print("whodoes")
