/** Models, steps and tasks about parcels nobody waits for, or nobody finds. */
package io.recourse.strayparcels.process;
