/** The living shop of the demo: cases that happened in past time, through the real use cases. */
package io.recourse.demo.stories;
