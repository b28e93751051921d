/** Taking a request back. */
package io.recourse.withdrawal;
