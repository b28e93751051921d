/** Questions of customers: acknowledged, answered or asked back, in time, and rated (INT-01). */
package io.recourse.inquiries;
