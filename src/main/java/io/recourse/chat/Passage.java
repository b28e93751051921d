package io.recourse.chat;

/**
 * Something we hold that answers questions.
 *
 * @param asks words by which customers ask for it, beside its title
 * @param path of the page that tells more
 */
public record Passage(String title, String asks, String text, String path) {}
