"""Static sites from generated packages: `sdkgen site`."""
