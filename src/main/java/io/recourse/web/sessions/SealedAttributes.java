package io.recourse.web.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as it lies in the database: sealed, so that nobody reads it there or makes
 * up anything. What this node cannot read, because a node of another version wrote it or the key is
 * another, is not there: at worst its person signs in again.
 */
final class SealedAttributes {

  private static final Logger log = LoggerFactory.getLogger(SealedAttributes.class);
  private static final byte[] PURPOSE = "session attribute".getBytes(StandardCharsets.UTF_8);

  private final SerializingConverter write = new SerializingConverter();
  private final DeserializingConverter read = new DeserializingConverter();
  private final SessionKey key;

  SealedAttributes(SessionKey key) {
    this.key = key;
  }

  ConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, this::sealed);
    conversion.addConverter(byte[].class, Object.class, this::opened);
    return conversion;
  }

  private byte[] sealed(Object value) {
    return key.seal(write.convert(value), PURPOSE);
  }

  private Object opened(byte[] sealed) {
    try {
      return read.convert(key.open(sealed, PURPOSE));
    } catch (GeneralSecurityException | SerializationFailedException unreadable) {
      log.warn("Part of a session is not read here: {}", reason(unreadable));
      return null;
    }
  }

  /** The innermost says which class is another; what it held is in none of them. */
  private static String reason(Exception unreadable) {
    Throwable cause = unreadable;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
