package io.recourse.modelrules;

import java.util.Locale;

/**
 * A rule of the check, told to whoever met it.
 *
 * @param rule its name, as findings carry it
 * @param language of title, why and what to do; examples are in the notation of models
 * @param why as HTML, made of our own pages
 * @param whatToDo as HTML, made of our own pages
 * @param valid a model, or a part of one, that the rule lets pass
 * @param invalid one that it does not
 * @param named what the finding of that one is about, as HTML in English
 */
public record RulePage(
    String rule,
    Locale language,
    String title,
    String why,
    String whatToDo,
    String valid,
    String invalid,
    String named) {}
