package io.recourse.maintenance;

import java.util.List;

/** The articles that are sold no more. */
public interface DecliningArticles {

  /** By the day of their end; at most 1000. */
  List<DecliningArticle> all();

  /** Takes the place of what was known of it. */
  void mark(DecliningArticle article);

  /** Says whether it was marked. */
  boolean unmark(String sku);
}
