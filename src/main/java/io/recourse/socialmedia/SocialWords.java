package io.recourse.socialmedia;

/**
 * What somebody wrote on social media, as the hub tells it.
 *
 * @param message the hub's name for it; the same is taken once
 * @param name what they call themselves; null where the network does not say
 * @param language BCP 47; null where the network does not say
 */
public record SocialWords(
    SocialContact from, String message, String name, String language, String text) {}
