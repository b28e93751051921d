/** How long cases take, and the report of it. */
package io.recourse.leadtimes;
