package io.recourse.textmessages;

import java.util.Optional;

/** Port: reads telephone numbers as people write them. */
public interface PhoneNumbers {

  /**
   * The number as E.164 says it; empty where there is no such mobile number.
   *
   * @param country in which it is dialled without a prefix; ISO 3166 alpha-2, may be null
   */
  Optional<String> mobile(String typed, String country);
}
