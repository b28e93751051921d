/** Money that a customer owes on a case: asked for, charged or paid by a link, once. */
package io.recourse.payments;
