package io.recourse.common;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the bundles of words have words for. */
public class BundledKeys {

  private final Set<String> keys;

  /**
   * @param bundles base names such as {@code messages/mail}
   */
  public BundledKeys(Collection<String> bundles) {
    this.keys =
        bundles.stream()
            .flatMap(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The first group of the pattern in every key that it matches as a whole. */
  public Set<String> named(Pattern pattern) {
    return keys.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(key -> key.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
