/**
 * A model's own tests: facts with the answer they must get, kept with the model and asked before
 * every submission and deployment (IMP-06, docs/decisions/0100).
 */
package io.recourse.scenarios;
