/** What exists in the demo profile only. */
package io.recourse.demo;
