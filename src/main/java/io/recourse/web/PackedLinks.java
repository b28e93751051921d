package io.recourse.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Link tokens short enough to be read in a mail of plain text: packed fields, then the first 128
 * bits of their HMAC-SHA256 (RFC 2104 section 5), in base64url.
 */
final class PackedLinks {

  private static final int FORMAT = 1;
  private static final int SEAL = 16;
  private static final byte[] DOMAIN = "recourse link ".getBytes(StandardCharsets.US_ASCII);

  private final SecretKey key;

  PackedLinks(SecretKey key) {
    this.key = key;
  }

  String write(LinkToken link) {
    byte[] fields = pack(link);
    byte[] sealed = Arrays.copyOf(fields, fields.length + SEAL);
    System.arraycopy(seal(fields), 0, sealed, fields.length, SEAL);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty when we did not write it; its time is for the caller to judge. */
  Optional<LinkToken> read(String token) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(token);
      byte[] fields = Arrays.copyOf(sealed, Math.max(0, sealed.length - SEAL));
      byte[] seal = Arrays.copyOfRange(sealed, fields.length, sealed.length);
      return MessageDigest.isEqual(seal, seal(fields))
          ? Optional.of(unpack(fields))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] pack(LinkToken link) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt((int) link.expiresAt().getEpochSecond());
      writeId(link.id(), out);
      write(link.caseNumber(), out);
      write(link.purpose(), out);
      Optional<UUID> person = uuid(link.person());
      out.writeBoolean(person.isPresent());
      if (person.isPresent()) {
        writeId(person.get(), out);
      } else {
        write(link.person(), out);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LinkToken unpack(byte[] fields) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(fields))) {
      if (in.readByte() != FORMAT) {
        throw new IllegalArgumentException("another format");
      }
      Instant expiresAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.readInt()));
      UUID id = readId(in);
      String number = read(in);
      String purpose = read(in);
      String person = in.readBoolean() ? readId(in).toString() : read(in);
      return new LinkToken(id, person, number, purpose, expiresAt);
    } catch (IOException tooShort) {
      throw new IllegalArgumentException(tooShort);
    }
  }

  /** Only what reads the same again is packed as an id. */
  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static void writeId(UUID id, DataOutputStream out) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID readId(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] letters = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(letters.length);
    out.write(letters);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
  }

  private byte[] seal(byte[] fields) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(DOMAIN);
      return Arrays.copyOf(mac.doFinal(fields), SEAL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
