"""The records that flow through avglint: frozen, slotted, without behaviour beyond looking themselves up."""
