package io.recourse.orders;

/**
 * The person or firm who bought.
 *
 * @param email may be null where the shop knows none
 * @param language BCP 47 tag: en, zh-CN, zh-TW
 * @param country ISO 3166 alpha-2, may be null
 * @param level member level as the shop names it, STANDARD by default
 * @param trade B2B, B2C or C2C
 */
public record Customer(
    String id,
    String email,
    String name,
    String phone,
    String language,
    String country,
    String level,
    String trade) {}
