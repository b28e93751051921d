package io.recourse.orders;

import java.io.InputStream;
import java.util.UUID;

/** Takes a file in full and imports it in the background. */
public interface StartImport {

  /**
   * The job to poll.
   *
   * @param fileName as the sender named it, may be null
   * @throws io.recourse.common.Problem TOO_MANY when the queue of imports is full
   */
  UUID start(ImportFormat format, String fileName, InputStream file);
}
