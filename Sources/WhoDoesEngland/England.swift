// `Catalogue.england` is written by the build: CatalogueCompiler reads Data/Catalogue/england, checks it and
// writes it as Swift into this target. To change what the catalogue says, change those files.
