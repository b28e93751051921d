/** Goods that are brought in, diagnosed, repaired, tested and sent home again (REP-01). */
package io.recourse.repairs;
