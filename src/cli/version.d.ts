/** The version of Waaier, put in by webpack from package.json. */
declare const WAAIER_VERSION: string;
