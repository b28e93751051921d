package io.recourse.messages.mail;

import io.recourse.messages.Templates;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails of the bundles: each has a subject. */
@Component
class BundledTemplates implements Templates {

  private static final Pattern SUBJECT = Pattern.compile("mail\\.(\\w+)\\.subject");

  private final Set<String> names;

  BundledTemplates(@Value("${spring.messages.basename}") Collection<String> bundles) {
    this.names =
        bundles.stream()
            .flatMap(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream())
            .map(SUBJECT::matcher)
            .filter(Matcher::matches)
            .map(subject -> subject.group(1))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> names() {
    return names;
  }
}
