/**
 * The flow of one case changed by hand: a wait passed over, a step done once more, facts set right;
 * asked by one person with the reason, tried without effect, carried out on the word of another.
 */
package io.recourse.flowchanges;
