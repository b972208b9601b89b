package longhu.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of what a client sent, with the place where it stands, so that a refusal says
 * what is wrong where without repeating what was sent.
 *
 * @param place in words of the protocol and numbers from 1: {@code queries 3, limit}
 */
record JsonInput(String place, JsonNode node) {

	/** Exact numbers: none becomes infinite. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final int MOST_DIGITS = 100;

	/**
	 * Reads JSON.
	 * @throws ResponseStatusException 400 with the place in the text where it breaks
	 */
	static JsonInput read(String json, String place) {
		try {
			return new JsonInput(place, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			String where = (ex.getLocation() != null)
					? " at line %d, column %d".formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr())
					: "";
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, place + " is not JSON: it breaks" + where + ".");
		}
	}

	/** A field of an object, if it is there and not null. */
	Optional<JsonInput> field(String name) {
		object();
		JsonNode value = this.node.get(name);
		return (value == null || value.isNull()) ? Optional.empty()
				: Optional.of(new JsonInput(this.place + ", " + name, value));
	}

	JsonInput required(String name) {
		return field(name).orElseThrow(() -> wrong("lacks '" + name + "'"));
	}

	/** The items of an array. */
	List<JsonInput> items() {
		if (!this.node.isArray()) {
			throw wrong("must be an array");
		}
		return numbered();
	}

	/** The items of an array, or the one value that stands in its stead. */
	List<JsonInput> oneOrMore() {
		return this.node.isArray() ? numbered() : List.of(this);
	}

	/** The values of an object in their order; their keys are the client's own. */
	List<JsonInput> values() {
		object();
		return numbered();
	}

	private List<JsonInput> numbered() {
		List<JsonInput> parts = new ArrayList<>();
		for (JsonNode value : this.node.values()) {
			parts.add(new JsonInput(this.place + " " + (parts.size() + 1), value));
		}
		return parts;
	}

	String text() {
		if (!this.node.isString()) {
			throw wrong("must be a string");
		}
		return this.node.stringValue();
	}

	boolean bool() {
		if (!this.node.isBoolean()) {
			throw wrong("must be true or false");
		}
		return this.node.booleanValue();
	}

	/** A number of a size that people write. */
	BigDecimal number() {
		if (!this.node.isNumber()) {
			throw wrong("must be a number");
		}
		BigDecimal number = this.node.decimalValue();
		if (Math.abs((long) number.scale()) > MOST_DIGITS) {
			throw wrong("is a number out of all measure");
		}
		return number;
	}

	/** A whole number that is not below the least; clients with forms send it as text. */
	int whole(int least) {
		boolean text = this.node.isString() && this.node.stringValue().strip().matches("\\d{1,9}");
		BigDecimal number = text ? new BigDecimal(this.node.stringValue().strip()) : number();
		if (number.remainder(BigDecimal.ONE).signum() != 0 || number.compareTo(BigDecimal.valueOf(least)) < 0) {
			throw wrong("must be a whole number from " + least);
		}
		return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
	}

	void object() {
		if (!this.node.isObject()) {
			throw wrong("must be an object");
		}
	}

	/** Refuses fields that the protocol does not have. */
	void only(List<String> fields) {
		object();
		if (!fields.containsAll(this.node.propertyNames())) {
			throw wrong("has a field that is none of " + String.join(", ", fields));
		}
	}

	ResponseStatusException wrong(String why) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, this.place + " " + why + ".");
	}

}
