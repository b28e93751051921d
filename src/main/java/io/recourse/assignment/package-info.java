/** Who does which work: skill records, absences, who a case belongs to and why (TRI-04, STF-03). */
package io.recourse.assignment;
