package io.recourse.web.requests;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What one customer may send in within a day; far above what an honest one ever sends.
 *
 * @param cases requests
 * @param words messages and reasons
 * @param files evidence, by number
 * @param bytes evidence, by size
 */
@ConfigurationProperties("recourse.web.per-customer-and-day")
record VolumeSettings(int cases, int words, int files, DataSize bytes) {

  long most(Volume volume) {
    return Map.of(
            Volume.CASES, (long) cases,
            Volume.WORDS, (long) words,
            Volume.FILES, (long) files,
            Volume.BYTES, bytes.toBytes())
        .get(volume);
  }
}
