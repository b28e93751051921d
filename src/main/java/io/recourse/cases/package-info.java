/** The case record: number, parties, lines, evidence, clocks, derived status. */
package io.recourse.cases;
