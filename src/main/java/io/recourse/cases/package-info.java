/** The case record: number, parties, lines, what waits, derived status, who may see it. */
package io.recourse.cases;
