/** The class of each customer by what they bought: potential, new, active, loyal, lost (CUS-05). */
package io.recourse.segments;
