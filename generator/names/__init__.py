"""Every name of the generated SDK, decided in one place: gather, propose, resolve."""
