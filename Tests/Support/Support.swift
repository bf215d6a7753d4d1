// What every test target shares.
