package longhu.card;

import java.util.List;

import longhu.catalog.Language;

/**
 * What a card says.
 *
 * @param seal one character: the kind of the thing
 * @param kind the kind in the language of the page
 * @param title of the thing
 * @param names it also has, as many as one line holds
 * @param text one sentence or two
 * @param written the language of title and text
 * @param page the language of the page
 * @param site what the portal is called
 * @param edition the date of the edition in words
 */
record CardText(String seal, String kind, String title, List<String> names, String text, Language written,
		Language page, String site, String edition) {
}
