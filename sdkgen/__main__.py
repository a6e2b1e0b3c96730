"""`python -m sdkgen` is `sdkgen`."""

from generator.cli import main

if __name__ == "__main__":
    main()
