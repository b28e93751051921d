package io.recourse.complaints;

/**
 * Who settles disputes between consumers and sellers out of court where the customer lives.
 *
 * @param country ISO 3166 alpha-2
 * @param address by post; null where it is reached otherwise
 * @param source the rule that gives it this office
 */
public record AdrBody(String country, String name, String address, String website, String source) {}
