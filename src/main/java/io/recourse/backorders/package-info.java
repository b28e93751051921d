/** Exchanges whose wanted article is gone: the customer waits for stock or chooses otherwise. */
package io.recourse.backorders;
