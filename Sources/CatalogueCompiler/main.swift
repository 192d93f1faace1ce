print("catalogue")
