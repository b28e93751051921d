/**
 * Texts that are no models and yet rule what happens: written by one person, agreed on by another,
 * holding from a day on. What kinds there are, the features say that read them ({@link
 * io.recourse.agreedtexts.AgreedKind}).
 */
package io.recourse.agreedtexts;
