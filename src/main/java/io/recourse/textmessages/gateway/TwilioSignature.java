package io.recourse.textmessages.gateway;

import io.recourse.textmessages.TextSignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code X-Twilio-Signature}: Base64 of HMAC-SHA1, with the account's token, over the address as
 * the provider calls it and each field of the form, sorted by name, name and value joined
 * (www.twilio.com/docs/usage/security).
 */
final class TwilioSignature implements TextSignature {

  private static final String HMAC = "HmacSHA1";

  private final String token;
  private final String publicUrl;

  TwilioSignature(String token, String publicUrl) {
    this.token = token;
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean isSigned(String path, Map<String, String> fields, String signature) {
    return !token.isBlank()
        && signature != null
        && MessageDigest.isEqual(bytes(sign(path, fields)), bytes(signature));
  }

  String sign(String path, Map<String, String> fields) {
    StringBuilder signed = new StringBuilder(publicUrl).append(path);
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(token), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed.toString())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA1 is part of every Java platform", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
