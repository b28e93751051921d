/** Times at which technicians can come to customers, and who has them. */
package io.recourse.appointments;
