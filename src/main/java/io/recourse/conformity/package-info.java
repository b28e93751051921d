/**
 * What the law asked of the shop on one case, by the rules then in force, and the proof of what was
 * done (LAW-01).
 */
package io.recourse.conformity;
