package io.recourse.carrierclaims;

/**
 * Where claims against a carrier are sent.
 *
 * @param language {@code en}, {@code zh-CN} or {@code zh-TW}
 */
public record CarrierContact(String carrier, String email, String language) {}
