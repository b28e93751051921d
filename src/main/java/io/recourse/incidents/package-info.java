/**
 * Steps that stand still, as the case sees them; and cases that a table left without an answer, put
 * before a person.
 */
package io.recourse.incidents;
