/**
 * Deliveries that went wrong: late, missing, incomplete, refused at the door or damaged (RET-10).
 */
package io.recourse.deliveries;
